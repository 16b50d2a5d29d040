# Placet: app (ru)
