# Placet: cli (en)
