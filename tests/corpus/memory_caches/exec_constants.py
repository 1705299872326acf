# Code compiled apart has constants of its own, except interned ones.
space = {}
exec('x = 123456; y = 123456; z = "a b"; w = "name"', space)
print(space['x'] is space['y'], space['x'] is 123456, space['z'] is 'a b', space['w'] is 'name')
