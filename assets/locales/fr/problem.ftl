# Placet: problem (fr)
