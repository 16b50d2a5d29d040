# Placet: problem (zh)
