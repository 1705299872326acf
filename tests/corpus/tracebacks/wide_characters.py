# Marks under text with accented and wide characters.
größe = {"höhe": 1}
print("é中文", größe["höhe"] + größe["länge"], "ende")
