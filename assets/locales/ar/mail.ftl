# Placet: mail (ar)
