#pragma once

#include <QWidget>

#include "models/credentials/scope.h"
#include "models/credentials/workspace_nouns.h"

class QComboBox;
class QFormLayout;

namespace claviger
{
/// Scope (with the project) and environment of a variable.
class PlaceEditor final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(PlaceEditor)

public:
    /// Puts a row for each into the form.
    PlaceEditor(QFormLayout &form, const QList<Project> &projects, const QList<Environment> &environments);

    void setPlace(const Scope &scope, const Id &environment);
    Scope scope() const;
    Id environment() const;

private:
    void addScope(const QString &text, const Scope &scope);

    QComboBox *m_scope;
    QComboBox *m_environment;
};
}
