#include "ui/variables/place_editor.h"

#include <QComboBox>
#include <QFormLayout>

#include "models/items/credential_text.h"
#include "ui/forms/wheel_guard.h"

namespace claviger
{
namespace
{
constexpr int projectRole = Qt::UserRole + 1;
}

PlaceEditor::PlaceEditor(
    QFormLayout &form, const QList<Project> &projects, const QList<Environment> &environments)
    : QObject(form.parentWidget()),
      m_scope(new QComboBox(form.parentWidget())),
      m_environment(new QComboBox(form.parentWidget()))
{
    addScope(scopeKindText(ScopeKind::Organization), Scope::organization());
    for (const Project &project : projects)
        addScope(tr("Project %1").arg(project.label), Scope::ofProject(project.id));
    addScope(scopeKindText(ScopeKind::User), Scope::user());
    m_environment->addItem(allEnvironmentsText(), QVariant::fromValue(Id()));
    for (const Environment &environment : environments)
        m_environment->addItem(environment.label, QVariant::fromValue(environment.id));
    m_scope->setAccessibleName(tr("Scope"));
    m_environment->setAccessibleName(tr("Environment"));
    guardWheel(m_scope);
    guardWheel(m_environment);
    form.addRow(tr("S&cope"), m_scope);
    form.addRow(tr("&Environment"), m_environment);
}

void PlaceEditor::addScope(const QString &text, const Scope &scope)
{
    m_scope->addItem(text, static_cast<int>(scope.kind));
    m_scope->setItemData(m_scope->count() - 1, QVariant::fromValue(scope.project), projectRole);
}

void PlaceEditor::setPlace(const Scope &scope, const Id &environment)
{
    for (int i = 0; i < m_scope->count(); ++i) {
        m_scope->setCurrentIndex(i);
        if (this->scope() == scope)
            break;
    }
    m_environment->setCurrentIndex(qMax(0, m_environment->findData(QVariant::fromValue(environment))));
}

Scope PlaceEditor::scope() const
{
    return {static_cast<ScopeKind>(m_scope->currentData().toInt()),
        m_scope->currentData(projectRole).value<Id>()};
}

Id PlaceEditor::environment() const
{
    return m_environment->currentData().value<Id>();
}
}
