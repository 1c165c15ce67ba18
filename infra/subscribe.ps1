# Runs after azd deploy: subscribes the app to new releases. It is tried again while the app still starts for the first time.
if (-not (Get-Command az -ErrorAction SilentlyContinue)) {
  Write-Error "The Azure CLI (az) is missing. Install it, sign in with az login, then run: azd hooks run postdeploy"
  exit 1
}

foreach ($attempt in 1..8) {
  az deployment group create --only-show-errors --output none --name subscription `
    --subscription $env:AZURE_SUBSCRIPTION_ID --resource-group $env:AZURE_RESOURCE_GROUP --template-file infra/subscription.bicep `
    --parameters functionAppName=$env:AZURE_FUNCTION_APP_NAME topicName=$env:EVENT_GRID_TOPIC_NAME storageName=$env:AZURE_STORAGE_ACCOUNT_NAME `
      releasesContainer=$env:RELEASES_CONTAINER deadLetterContainer=$env:DEAD_LETTER_CONTAINER
  if ($LASTEXITCODE -eq 0) {
    Write-Host "New blobs in $env:RELEASES_CONTAINER are now announced to $env:AZURE_FUNCTION_APP_NAME."
    exit 0
  }
  Write-Host "The app does not answer yet (attempt $attempt of 8)."
  Start-Sleep -Seconds 30
}
Write-Error "New blobs are not announced to the app; only the sweep finds them. Try again with: azd hooks run postdeploy"
exit 1
