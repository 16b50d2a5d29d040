# Placet: cli (ar)
