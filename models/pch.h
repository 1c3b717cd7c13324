#pragma once

#include <QByteArray>
#include <QDateTime>
#include <QHash>
#include <QJsonArray>
#include <QJsonObject>
#include <QList>
#include <QString>
#include <QVariant>

#include <tl/expected.hpp>

#include <memory>
#include <optional>
#include <string>
#include <vector>
