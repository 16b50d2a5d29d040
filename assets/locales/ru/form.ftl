# Placet: form (ru)
