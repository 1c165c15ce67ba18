#!/bin/sh
# Runs after azd deploy: subscribes the app to new releases. It is tried again while the app still starts for the first time.
set -eu

command -v az >/dev/null || { echo "The Azure CLI (az) is missing. Install it, sign in with az login, then run: azd hooks run postdeploy" >&2; exit 1; }

for attempt in 1 2 3 4 5 6 7 8; do
  if az deployment group create --only-show-errors --output none --name subscription \
    --subscription "$AZURE_SUBSCRIPTION_ID" --resource-group "$AZURE_RESOURCE_GROUP" --template-file infra/subscription.bicep \
    --parameters "functionAppName=$AZURE_FUNCTION_APP_NAME" "topicName=$EVENT_GRID_TOPIC_NAME" "storageName=$AZURE_STORAGE_ACCOUNT_NAME" \
      "releasesContainer=$RELEASES_CONTAINER" "deadLetterContainer=$DEAD_LETTER_CONTAINER"
  then
    echo "New blobs in $RELEASES_CONTAINER are now announced to $AZURE_FUNCTION_APP_NAME."
    exit 0
  fi
  echo "The app does not answer yet (attempt $attempt of 8)." >&2
  sleep 30
done
echo "New blobs are not announced to the app; only the sweep finds them. Try again with: azd hooks run postdeploy" >&2
exit 1
