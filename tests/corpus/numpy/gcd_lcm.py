# gcd and lcm work element by element.
import numpy as np

print(np.gcd([12, 18], 8), np.lcm([4, 6], 10), np.gcd.reduce([12, 18, 30]), np.lcm.reduce([2, 3, 4]))
print(np.frexp([8.0, 0.75]), np.ldexp([0.5, 0.75], [4, 0]))
