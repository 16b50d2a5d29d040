# Placet: mail (es)
