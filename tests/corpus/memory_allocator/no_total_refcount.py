# A release build has no gettotalrefcount.
import sys
print(hasattr(sys, 'gettotalrefcount'), hasattr(sys, 'getobjects'), hasattr(sys, 'getallocatedblocks'), hasattr(sys, 'getrefcount'))
