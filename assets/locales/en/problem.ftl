# Placet: problem (en)
