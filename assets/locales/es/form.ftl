# Placet: form (es)
