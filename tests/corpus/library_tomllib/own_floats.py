# parse_float makes the floats
import io
import tomllib
from decimal import Decimal

print(tomllib.loads('a=1.50\nb=inf\nc=3', parse_float=Decimal))
try:
    tomllib.loads('a=1.5', parse_float=lambda text: [])
except ValueError as error:
    print(error)
try:
    tomllib.load(io.StringIO('a=1'))
except TypeError as error:
    print(error)
