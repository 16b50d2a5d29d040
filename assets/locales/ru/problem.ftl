# Placet: problem (ru)
