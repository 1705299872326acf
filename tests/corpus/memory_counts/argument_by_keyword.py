# By keyword, by star, by double star.
import sys
def look(x):
    return sys.getrefcount(x)
value = []
print(look(x=value), look(*[value]), look(*(value,)), look(**{"x": value}), look(x=[]), look(*[[]]))
