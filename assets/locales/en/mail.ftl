# Placet: mail (en)
