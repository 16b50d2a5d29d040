# Placet: app (zh)
