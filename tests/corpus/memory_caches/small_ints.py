# Ints from -5 to 256 are made once; others anew.
n = int('256')
m = int('257')
print(int('256') is n, int('257') is m, int('-5') is int('-5'), int('-6') is int('-6'))
print([k for k in range(-8, 260) if int(str(k)) is not int(str(k))])
