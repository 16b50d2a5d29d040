# Placet: cli (fr)
