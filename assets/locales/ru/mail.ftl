# Placet: mail (ru)
