# Placet: problem (es)
