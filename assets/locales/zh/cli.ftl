# Placet: cli (zh)
