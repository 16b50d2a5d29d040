# Placet: form (en)
