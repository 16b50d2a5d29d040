# Placet: cli (es)
