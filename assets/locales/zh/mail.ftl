# Placet: mail (zh)
