# Placet: app (es)
