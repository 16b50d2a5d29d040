# Placet: problem (ar)
