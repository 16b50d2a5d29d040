# Placet: form (zh)
