words = list(map("{:090}".format, range(20000)))
words = None
print(words)
