# Placet: mail (fr)
