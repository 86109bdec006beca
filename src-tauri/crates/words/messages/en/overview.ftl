# The overview.

overview-title = Overview
