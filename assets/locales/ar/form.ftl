# Placet: form (ar)
