# Results of arithmetic use the small ints too.
a, b = int('200'), int('57')
print(a + b is a + b, a - b is a - b, a * 1 is a, (a + 56) is int('256'), -int('5') is int('-5'), 7 // 2 is 3, divmod(500, 2)[0] is 250, len('abc') is len([1, 2, 3]), hash(5) is 5, sum([100, 156]) is int('256'))
