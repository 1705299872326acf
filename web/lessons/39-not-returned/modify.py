import sys
words = list(map("{:090}".format, range(20000)))
print(len(words))
keep = words[:10]
words = None
print(len(keep))
