#include "ui/credentials/credential_actions.h"

#include <QAction>
#include <QMenu>

#include "models/items/credential_text.h"
#include "ui/theme/icon.h"

using namespace Qt::StringLiterals;

namespace claviger
{
namespace
{
/// A name is no mnemonic.
QString plain(QString name)
{
    return name.replace(u'&', u"&&"_s);
}
}

CredentialActions::CredentialActions(QWidget *parent)
    : QObject(parent),
      m_scopes(new QMenu(parent)),
      m_environments(new QMenu(parent)),
      m_moveToScope(new QAction(tr("Move to sco&pe"), this)),
      m_moveToEnvironment(new QAction(tr("Move to en&vironment"), this)),
      m_export(new QAction(tr("E&xport definition…"), this)),
      m_makeDefault(new QAction(Icon::of(IconName::Star), tr("&Default"), this)),
      m_remove(new QAction(Icon::of(IconName::Trash), tr("De&lete"), this)),
      m_restore(new QAction(Icon::of(IconName::Undo), tr("&Restore"), this)),
      m_purge(new QAction(tr("Delete for &good…"), this))
{
    m_moveToScope->setMenu(m_scopes);
    m_moveToEnvironment->setMenu(m_environments);
    m_moveToScope->setObjectName(u"scope"_s);
    m_moveToEnvironment->setObjectName(u"environment"_s);
    m_makeDefault->setObjectName(u"default"_s);
    m_export->setObjectName(u"export-definition"_s);
    m_remove->setObjectName(u"trash"_s);
    m_restore->setObjectName(u"restore"_s);
    m_purge->setObjectName(u"purge"_s);
    m_makeDefault->setCheckable(true);
    m_makeDefault->setToolTip(tr("Wins where several of one app could be used"));
    m_export->setToolTip(tr("Write the definition of the app as a file to share; it holds no values"));
    setSelection({});
}

CredentialActions::~CredentialActions() = default;

void CredentialActions::setNouns(const QList<Project> &projects, const QList<Environment> &environments)
{
    m_scopes->clear();
    offerScope(scopeKindText(ScopeKind::Organization), Scope::organization());
    for (const Project &project : projects)
        offerScope(project.label, Scope::ofProject(project.id));
    offerScope(scopeKindText(ScopeKind::User), Scope::user());
    m_environments->clear();
    offerEnvironment(tr("All environments"), {});
    for (const Environment &environment : environments)
        offerEnvironment(environment.label, environment.id);
}

void CredentialActions::offerScope(const QString &name, const Scope &scope)
{
    QAction *action = m_scopes->addAction(plain(name));
    action->setObjectName(scope.kind == ScopeKind::Project ? scope.project.toBase32()
                                                           : QString::number(static_cast<int>(scope.kind)));
    connect(action, &QAction::triggered, this, [this, scope] { emit scopeChosen(scope); });
}

void CredentialActions::offerEnvironment(const QString &name, const Id &environment)
{
    QAction *action = m_environments->addAction(plain(name));
    action->setObjectName(environment.isNull() ? u"all"_s : environment.toBase32());
    connect(action, &QAction::triggered, this, [this, environment] { emit environmentChosen(environment); });
}

void CredentialActions::setSelection(const Selection &selection)
{
    m_selection = selection;
    const bool isAny = selection.count > 0;
    const bool isAlive = isAny && !selection.isInTrash;
    for (QAction *action : {m_moveToScope, m_moveToEnvironment, m_remove})
        action->setEnabled(isAlive && selection.isWritable);
    m_export->setEnabled(isAlive);
    m_makeDefault->setEnabled(isAlive && selection.count == 1 && selection.isWritable);
    m_makeDefault->setChecked(selection.isDefault);
    for (QAction *action : {m_restore, m_purge})
        action->setEnabled(isAny && selection.isInTrash && selection.isWritable);
}

void CredentialActions::fill(QMenu &menu, const QList<QAction *> &ofWindow) const
{
    if (m_selection.isInTrash) {
        menu.addActions({m_restore, m_purge});
        return;
    }
    if (m_selection.count == 1) {
        menu.addActions(ofWindow); // deleting is among them, with its key
        menu.addSeparator();
        menu.addAction(m_makeDefault);
    }
    menu.addActions({m_moveToScope, m_moveToEnvironment, m_export});
    if (m_selection.count > 1) {
        menu.addSeparator();
        menu.addAction(m_remove);
    }
}
}
