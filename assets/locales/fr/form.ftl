# Placet: form (fr)
