# A day that does not exist ends the program.
from datetime import datetime

print(datetime(2024, 2, 29))
print(datetime(2023, 2, 29))
