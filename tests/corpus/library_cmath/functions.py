# cmath: functions of complex numbers.
import cmath

for z in (1 + 2j, -1.5 + 0.5j, 0.5 - 2j, -3 - 4j, 2, -1):
    print(z, cmath.sqrt(z), cmath.exp(z), cmath.log(z), cmath.log10(z))
    print(cmath.sin(z), cmath.cos(z), cmath.tan(z), cmath.sinh(z), cmath.cosh(z), cmath.tanh(z))
    print(cmath.asin(z), cmath.acos(z), cmath.atan(z), cmath.asinh(z), cmath.acosh(z), cmath.phase(z), cmath.polar(z))
print(cmath.rect(2, cmath.pi / 3), cmath.log(8, 2), cmath.e, cmath.tau, cmath.inf, cmath.nanj, cmath.infj)
