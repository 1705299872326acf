numbers = [1, 2]
n = 300
pair = (n, n)
word = str(n)
numbers += [3]
pair += (n,)
word += "!"
n += 1
print(numbers, pair, word, n)
