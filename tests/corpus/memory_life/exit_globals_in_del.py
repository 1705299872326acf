# A finalizer at exit still sees the names after its own.
class Late:
    def __del__(self):
        print('late sees', other is None if other is None else other)
late = Late()
other = 'other'
print('last line')
