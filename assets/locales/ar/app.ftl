# Placet: app (ar)
