# Placet: cli (ru)
