#include "ui/environments/environment_list.h"

#include <QBoxLayout>
#include <QCheckBox>
#include <QLineEdit>

using namespace Qt::StringLiterals;

namespace claviger
{
EnvironmentList::EnvironmentList(Workspace &workspace, QWidget *parent)
    : NounList(tr("Environments"), tr("&Add an environment"), parent),
      m_workspace(workspace),
      m_protected(new QCheckBox(tr("Pro&tected"), this))
{
    m_protected->setAccessibleName(tr("Protected"));
    m_protected->setToolTip(tr("Marks it as one where a mistake costs something, such as production"));
    details()->addWidget(m_protected);
    connect(m_protected, &QCheckBox::clicked, this, &EnvironmentList::saveCurrent);
    connect(&m_workspace, &Workspace::environmentsChanged, this, &EnvironmentList::reload);
    setWritable(!workspace.isReadOnly());
    reload();
}

void EnvironmentList::reload()
{
    m_environments = m_workspace.environments().value_or(QList<Environment>());
    QList<NounRow> rows;
    for (const Environment &environment : std::as_const(m_environments))
        rows.append({environment.id, environment.label, environment.color,
            environment.isProtected ? tr("protected") : QString()});
    setRows(rows);
}

void EnvironmentList::showDetails(const Id &id)
{
    for (const Environment &environment : std::as_const(m_environments)) {
        if (environment.id == id)
            m_protected->setChecked(environment.isProtected);
    }
}

void EnvironmentList::add()
{
    Environment environment;
    environment.label = tr("New environment");
    environment.color = u"#6b7280"_s;
    environment.position = static_cast<int>(m_environments.size());
    save(environment);
}

void EnvironmentList::saveCurrent()
{
    for (Environment environment : std::as_const(m_environments)) {
        if (environment.id != current())
            continue;
        environment.label = name();
        environment.color = color();
        environment.isProtected = m_protected->isChecked();
        return save(environment);
    }
}

void EnvironmentList::save(const Environment &environment)
{
    Environment wanted = environment;
    if (wanted.slug.isEmpty()) {
        QStringList taken;
        for (const Environment &other : std::as_const(m_environments))
            taken.append(other.slug);
        wanted.slug = slugFor(wanted.label, u"environment"_s, taken);
    }
    finishSaving(m_workspace.saveEnvironment(wanted), wanted.id.isNull());
}

void EnvironmentList::remove(const Id &id)
{
    finishRemoving(m_workspace.removeEnvironment(id));
}
}
