# Placet: app (en)
