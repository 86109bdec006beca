# Settings.

settings-title = Settings
