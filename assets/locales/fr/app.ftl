# Placet: app (fr)
